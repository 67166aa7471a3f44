import {
  type Attested,
  type Decision,
  type Instant,
  type InstitutionRole,
  type StreamType,
  type Times,
  CannotFollowError,
  accept,
  assertNever,
  beginning,
  following,
  instantFromJson,
  instantToJson,
  refuse,
} from '../kernel/index.js';
import {
  type ControllerChangedData,
  type InstitutionEvent,
  type InstitutionNames,
  institutionEventTypes,
} from './institution.events.js';

/** An institution by its roles, and who controlled it from when on, oldest first; of two statements for a day the later one holds. */
export type InstitutionState =
  | Readonly<{ status: 'absent' }>
  | Readonly<{
      status: 'registered';
      institutionId: string;
      names: InstitutionNames;
      roles: ReadonlySet<InstitutionRole>;
      controllers: readonly ControllerChangedData[];
    }>;

export type RegisterInstitution = Readonly<{
  institutionId: string;
  names: InstitutionNames;
  roles: readonly InstitutionRole[];
}>;
export type ChangeRole = Readonly<{ role: InstitutionRole }>;
export type ChangeController = Readonly<{ controller: string | null; validFrom: Instant }> & Attested;

export type InstitutionRefusal =
  'institutionDiffers' | 'institutionUnknown' | 'rolesMissing' | 'controlsItself' | 'tooManyControllers';

type InstitutionDecision = Decision<InstitutionEvent, InstitutionRefusal>;

/** Most statements about who controls one institution: keeps its stream short. Our own bound. */
export const controllersPerInstitutionMax = 200;

export const institutions: StreamType<InstitutionState, InstitutionEvent> = {
  category: 'institution',
  initialState: { status: 'absent' },
  idOf: ({ data }) => data.institutionId,
  evolve,
  eventTypes: institutionEventTypes,
};

function evolve(state: InstitutionState, { type, data }: InstitutionEvent): InstitutionState {
  switch (type) {
    case 'InstitutionRegistered': {
      beginning(state, type);
      const { institutionId, names, roles } = data;
      return { status: 'registered', institutionId, names, roles: new Set(roles), controllers: [] };
    }
    case 'RoleGranted': {
      const registered = following(state, type, ['registered']);
      if (registered.roles.has(data.role)) throw new CannotFollowError(type, `it has the role ${data.role}`);
      return { ...registered, roles: new Set(registered.roles).add(data.role) };
    }
    case 'RoleWithdrawn': {
      const registered = following(state, type, ['registered']);
      if (!registered.roles.has(data.role)) throw new CannotFollowError(type, `it has not the role ${data.role}`);
      return { ...registered, roles: new Set([...registered.roles].filter((role) => role !== data.role)) };
    }
    case 'ControllerChanged': {
      const registered = following(state, type, ['registered']);
      const from = instantFromJson(data.validFrom);
      const until = registered.controllers.filter(({ validFrom }) => instantFromJson(validFrom) <= from);
      const after = registered.controllers.slice(until.length);
      return { ...registered, controllers: [...until, data, ...after] };
    }
    default:
      return assertNever(type);
  }
}

/** Whether the institution is known and has the role. */
export const hasRole = (state: InstitutionState, role: InstitutionRole): boolean =>
  state.status === 'registered' && state.roles.has(role);

/** Who controls the institution at a moment, from the first millisecond of a statement on; null when nobody is known to. */
export function controllerAt(state: InstitutionState, at: Instant): string | null {
  if (state.status === 'absent') return null;
  return state.controllers.findLast(({ validFrom }) => instantFromJson(validFrom) <= at)?.controller ?? null;
}

/** The same command for a giant and for a tail institution. Repeating it is a no-op. */
export function registerInstitution(
  { occurredAt }: Times,
  state: InstitutionState,
  { institutionId, names, roles }: RegisterInstitution,
): InstitutionDecision {
  if (roles.length === 0) return refuse('rolesMissing');
  const distinct = [...new Set(roles)];
  if (state.status !== 'absent') {
    const same =
      state.names.zh === names.zh &&
      state.names.en === names.en &&
      state.roles.size === distinct.length &&
      distinct.every((role) => state.roles.has(role));
    return same ? accept() : refuse('institutionDiffers');
  }
  const data = { institutionId, names, roles: distinct, occurredAt: instantToJson(occurredAt) };
  return accept({ type: 'InstitutionRegistered', data });
}

/** Repeating it is a no-op. */
export function grantRole({ occurredAt }: Times, state: InstitutionState, { role }: ChangeRole): InstitutionDecision {
  if (state.status === 'absent') return refuse('institutionUnknown');
  if (state.roles.has(role)) return accept();
  const { institutionId } = state;
  return accept({ type: 'RoleGranted', data: { institutionId, role, occurredAt: instantToJson(occurredAt) } });
}

/** Payments of the past keep what they recorded. Repeating it is a no-op. */
export function withdrawRole(
  { occurredAt }: Times,
  state: InstitutionState,
  { role }: ChangeRole,
): InstitutionDecision {
  if (state.status === 'absent') return refuse('institutionUnknown');
  if (!state.roles.has(role)) return accept();
  const { institutionId } = state;
  return accept({ type: 'RoleWithdrawn', data: { institutionId, role, occurredAt: instantToJson(occurredAt) } });
}

/** States who controls the institution from a day on, also for days gone by. Repeating the statement in force is a no-op. */
export function changeController(
  { occurredAt }: Times,
  state: InstitutionState,
  { controller, validFrom, source, certainty }: ChangeController,
): InstitutionDecision {
  if (state.status === 'absent') return refuse('institutionUnknown');
  const { institutionId, controllers } = state;
  if (controller === institutionId) return refuse('controlsItself');
  const from = instantToJson(validFrom);
  const inForce = controllers.findLast((stated) => stated.validFrom === from);
  if (inForce?.controller === controller && inForce.source === source && inForce.certainty === certainty)
    return accept();
  if (controllers.length >= controllersPerInstitutionMax) return refuse('tooManyControllers');
  return accept({
    type: 'ControllerChanged',
    data: { institutionId, controller, validFrom: from, source, certainty, occurredAt: instantToJson(occurredAt) },
  });
}
