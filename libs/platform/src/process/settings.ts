import { IsInt, Matches, ValidateBy } from 'class-validator';
import { type ServiceName, variableOf } from './service-names.js';
import { Setting } from './setting.js';
import { ports, wholeNumberIn, wholeNumberReason } from './whole-number.js';

type PortVariable = Readonly<{ name: string; means: string; default: string }>;

/** A field that holds a port. */
const Port =
  (variable: PortVariable): PropertyDecorator =>
  (prototype, property) => {
    Setting({ ...variable, read: (text) => wholeNumberIn(text, ports) })(prototype, property);
    IsInt({ message: wholeNumberReason(ports) })(prototype, property);
  };

/** Where a process takes requests. */
export class ListeningSettings {
  @Setting({ name: 'HOST', means: 'address to listen on; 127.0.0.1 is this machine only', default: '127.0.0.1' })
  @Matches(/^[A-Za-z0-9.:-]+$/, { message: 'must be a host name or address' })
  readonly host: string;

  @Port({ name: 'PORT', means: 'port to listen on; 0 for any free one', default: '3000' })
  readonly port: number;

  @Setting({
    name: 'PUBLIC_NAMES',
    means: 'names by which callers reach the process, besides localhost and addresses, separated by commas',
    default: '',
    read: (text) => text.split(',').filter((name) => name !== ''),
  })
  @Matches(/^[a-z0-9.-]+$/, { each: true, message: 'must be host names in small letters, separated by commas' })
  readonly publicNames: readonly string[];
}

/** Below it a sum over a small ledger fails already. */
const factsMemoryMegabytes = { min: 128, max: 1_048_576 };

/** Settings of a process of the ledger. */
export class Settings extends ListeningSettings {
  // The store itself names what is wrong with an address of a server.
  @Setting({
    name: 'EVENT_STORE',
    means: 'where the events are: file:PATH, or a server, esdb://HOST:PORT',
    default: 'file:./data/events.db',
    isSecret: true,
  })
  @Matches(/^(file:|esdb(\+discover)?:\/\/)./, { message: 'must be file:<path> or esdb://<host>:<port>' })
  readonly eventStore: string;

  @Setting({
    name: 'READ_STORE',
    means: 'where the rows are that are looked up: file:PATH',
    default: 'file:./data/read.db',
  })
  @Matches(/^file:./, { message: 'must be file:<path>' })
  readonly readStore: string;

  @Setting({
    name: 'FACTS_STORE',
    means: 'where the facts are that figures are summed from: file:PATH',
    default: 'file:./data/facts.db',
  })
  @Matches(/^file:./, { message: 'must be file:<path>' })
  readonly factsStore: string;

  @Setting({
    name: 'FACTS_MEMORY_MB',
    means: 'memory for sums over facts, in MB; the process that has them takes up to 512 MB more',
    default: '1024',
    read: (text) => wholeNumberIn(text, factsMemoryMegabytes),
  })
  @IsInt({ message: wholeNumberReason(factsMemoryMegabytes) })
  readonly factsMemoryMegabytes: number;

  @Setting({
    name: 'LEDGER_SECRET_FILE',
    means:
      'file of the secret that codes, references to persons and hashes of commands are made with; made with a new ledger',
    default: './data/ledger.secret',
  })
  @Matches(/./, { message: 'must be the path of a file' })
  readonly ledgerSecretFile: string;
}

const ProcessPort = (process: ServiceName | 'event-store') =>
  Port({
    name: variableOf(process, 'PORT'),
    means: 'separate processes: port of this one; 0 for any free one',
    default: '0',
  });

/** Where the processes behind the gateway listen, when one command starts them all. */
export class ServicePorts implements Readonly<Record<ServiceName | 'event-store', number>> {
  @ProcessPort('event-store')
  readonly 'event-store': number;

  @ProcessPort('orders')
  readonly orders: number;

  @ProcessPort('payment-requests')
  readonly 'payment-requests': number;

  @ProcessPort('scans')
  readonly scans: number;

  @ProcessPort('friend-authorizations')
  readonly 'friend-authorizations': number;

  @ProcessPort('settlements')
  readonly settlements: number;

  @ProcessPort('rollouts')
  readonly rollouts: number;

  @ProcessPort('projections')
  readonly projections: number;

  @ProcessPort('audit')
  readonly audit: number;
}

const isAddress = (value: unknown): boolean =>
  value instanceof URL && value.protocol === 'http:' && value.pathname === '/' && value.search === '';

const IsAddress = ValidateBy({
  name: 'address',
  validator: { validate: isAddress, defaultMessage: () => 'must be the address of the service, http://<host>:<port>' },
});

/** A field that holds where a service is. */
const Address =
  (service: ServiceName): PropertyDecorator =>
  (prototype, property) => {
    const name = variableOf(service, 'URL');
    Setting({ name, means: 'gateway: where this service is, http://HOST:PORT', read: (text) => URL.parse(text) })(
      prototype,
      property,
    );
    IsAddress(prototype, property);
  };

/** Where the gateway finds the services. */
export class ServiceAddresses implements Readonly<Record<ServiceName, URL>> {
  @Address('orders')
  readonly orders: URL;

  @Address('payment-requests')
  readonly 'payment-requests': URL;

  @Address('scans')
  readonly scans: URL;

  @Address('friend-authorizations')
  readonly 'friend-authorizations': URL;

  @Address('settlements')
  readonly settlements: URL;

  @Address('rollouts')
  readonly rollouts: URL;

  @Address('projections')
  readonly projections: URL;

  @Address('audit')
  readonly audit: URL;
}
