import { eventMeanings, type JsonSchema, streamMeanings, streamTypes } from '@hutong/domain';

const contentType = 'application/json';
const uuid = { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' } as const;

/** What is stored beside the data of every event that a command recorded. */
const metadataSchema = {
  type: 'object',
  required: ['$correlationId', '$causationId', 'command', 'decidedAt', 'actor', 'schemaVersion'],
  properties: {
    $correlationId: { ...uuid, description: 'What all events have in common that follow from one request.' },
    $causationId: {
      ...uuid,
      description: 'The id of the command; it follows from actor, command and key, or from the event before.',
    },
    command: { type: 'string', description: 'The name of the command; docs/commands.md lists them.' },
    decidedAt: { type: 'string', format: 'date-time', description: 'When it was decided, by the clock of the ledger.' },
    actor: {
      type: 'object',
      required: ['kind', 'id'],
      properties: {
        kind: { type: 'string', enum: ['principal', 'policy', 'importer', 'timer'] },
        institution: { oneOf: [{ type: 'string' }, { type: 'null' }] },
        id: { type: 'string' },
      },
    },
    schemaVersion: { type: 'integer', description: 'The version of the shape of the data.' },
    bodyHash: {
      type: 'string',
      description: 'Keyed hash of the request, in the first event of a command that a caller gave.',
    },
  },
};

/** No command recorded the first event of a log: whoever made the log did. */
const firstMetadataSchema = { type: 'object', properties: metadataSchema.properties };

/** The AsyncAPI document of every stored event: its schemas are those of the declarations that the ledger reads its log by. */
export function eventDocument(): object {
  const schemas = new Map<string, JsonSchema>();
  const messages = new Map<string, object>();
  for (const { category, eventTypes } of streamTypes) {
    for (const [type, { schema }] of Object.entries(eventTypes)) {
      schemas.set(type, schema);
      messages.set(type, {
        name: type,
        summary: eventMeanings[type],
        contentType,
        headers: { $ref: `#/components/schemas/${category === 'ledger' ? 'FirstMetadata' : 'Metadata'}` },
        payload: { $ref: `#/components/schemas/${type}` },
      });
    }
  }
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Events of Hutong',
      version: '1',
      description:
        'What the log holds. `GET /v1/audit/events` replays it: an event a line, with position, stream, revision, id, type, recordedAt, the data that a message here calls payload, and the metadata that it calls headers. What is null is not stored. Fields and words may be added: let through what you do not know. Other streams are notes of consumers on how far they are; nothing is decided or counted from them.',
    },
    defaultContentType: contentType,
    channels: Object.fromEntries(streamTypes.map(channelOf)),
    operations: Object.fromEntries(streamTypes.map(({ category }) => [`record-${category}`, operationOf(category)])),
    components: {
      messages: Object.fromEntries(messages),
      schemas: { Metadata: metadataSchema, FirstMetadata: firstMetadataSchema, ...Object.fromEntries(schemas) },
    },
  };
}

/** A stream of this kind. */
const channelOf = ({ category, eventTypes }: (typeof streamTypes)[number]) => {
  const isOne = category === 'ledger';
  const messages = Object.keys(eventTypes).map((type) => [type, { $ref: `#/components/messages/${type}` }]);
  return [
    category,
    {
      address: isOne ? category : `${category}-{id}`,
      description: streamMeanings[category],
      ...(!isOne && { parameters: { id: { description: 'What stands after the first hyphen of the stream.' } } }),
      messages: Object.fromEntries(messages) as object,
    },
  ] as const;
};

const operationOf = (category: string) => ({
  action: 'send',
  channel: { $ref: `#/channels/${category}` },
  summary: 'Recorded by the ledger, in order within a stream.',
});
