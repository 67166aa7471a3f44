import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { clusterInfoOf, type Member } from '../cluster/cluster-info.js';
import { reportedVersion } from '../limits.js';

/** What the endpoints tell about the node. */
export type NodeState = Readonly<{
  isReady: () => boolean;
  member: () => Member;
  stats: () => Readonly<Record<string, number>>;
  features: Readonly<Record<string, boolean>>;
}>;

type Endpoint = (response: ServerResponse, request: { url: URL; state: NodeState }) => void;

const endpoints: Readonly<Record<string, Endpoint>> = {
  '/health/live': (response, { url, state }) => {
    const liveCode = Number(url.searchParams.get('liveCode') ?? 204);
    response.writeHead(state.isReady() ? (liveCode >= 200 && liveCode <= 599 ? liveCode : 204) : 503).end();
  },
  // Ours: what every process of Hutong answers.
  '/health/ready': (response, { state }) => {
    if (state.isReady()) return sendJson(response, { status: 'ready', parts: [] });
    response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '1' });
    response.end(JSON.stringify({ type: 'about:blank', title: 'The node is ending', status: 503 }));
  },
  // The number of the message inside the real server, which differs between its versions; clients look for one.
  '/ping': (response) => sendJson(response, { msgTypeId: 0, text: 'Ping request successfully handled' }),
  '/info': (response, { state }) =>
    sendJson(response, {
      dbVersion: reportedVersion,
      esVersion: reportedVersion,
      product: "Hutong's embedded event store node, speaking EventStoreDB's protocol",
      state: 'leader',
      features: state.features,
    }),
  '/stats': (response, { state }) => sendJson(response, { node: state.stats() }),
  '/metrics': (response, { state }) => {
    response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8');
    response.end(metricsText(state.stats()));
  },
  '/gossip': (response, { state }) => {
    const [member] = clusterInfoOf(state.member()).toObject().membersList;
    sendJson(response, {
      members: [
        {
          instanceId: state.member().instanceId,
          timeStamp: new Date().toISOString(),
          state: 'Leader',
          isAlive: true,
          httpEndPointIp: member?.httpEndPoint?.address,
          httpEndPointPort: member?.httpEndPoint?.port,
        },
      ],
    });
  },
};

/** The few HTTP/1.1 endpoints that tools around an event store ask for. */
export const createHttpEndpoints = (state: NodeState): Server =>
  createServer((request: IncomingMessage, response) => {
    const url = URL.parse(request.url ?? '/', 'http://node');
    const answer = url === null ? undefined : endpoints[url.pathname];
    if (url === null || answer === undefined) response.writeHead(404).end();
    else if (request.method !== 'GET' && request.method !== 'HEAD')
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
    else answer(response, { url, state });
  });

function sendJson(response: ServerResponse, body: unknown): void {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(`${JSON.stringify(body)}\n`);
}

const metricsText = (stats: Readonly<Record<string, number>>) =>
  Object.entries(stats)
    .map(([name, value]) => {
      const metric = `hutong_event_store_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
      return `# TYPE ${metric} ${metric.endsWith('_total') ? 'counter' : 'gauge'}\n${metric} ${value}\n`;
    })
    .join('');
