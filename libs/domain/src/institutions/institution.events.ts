import {
  type Attested,
  type InstantJson,
  type InstitutionRole,
  type EventShapes,
  certaintyShape,
  listOf,
  moment,
  namesShape,
  nullOr,
  record,
  roleShape,
  text,
} from '../kernel/index.js';

// Stored format: these names and fields are on disk for ever. A new optional field is fine; anything
// else is a new type (`InstitutionRegistered.v2`) plus an upcaster. See docs/adr/0003.
export type InstitutionEvent = Readonly<
  | { type: 'InstitutionRegistered'; data: InstitutionRegisteredData }
  | { type: 'RoleGranted'; data: RoleChangedData }
  | { type: 'RoleWithdrawn'; data: RoleChangedData }
  | { type: 'ControllerChanged'; data: ControllerChangedData }
>;

export type InstitutionRegisteredData = Readonly<{
  institutionId: string;
  names: InstitutionNames;
  roles: readonly InstitutionRole[];
  occurredAt: InstantJson;
}>;
/** Names shown to people. */
export type InstitutionNames = Readonly<{ zh: string; en: string }>;
export type RoleChangedData = Readonly<{ institutionId: string; role: InstitutionRole; occurredAt: InstantJson }>;
/** Who controls the institution from a day on, which may lie in the past; null when nobody does any more. */
export type ControllerChangedData = Readonly<{
  institutionId: string;
  controller: string | null;
  validFrom: InstantJson;
  occurredAt: InstantJson;
}> &
  Attested;

export const institutionEventTypes: EventShapes<InstitutionEvent> = {
  InstitutionRegistered: record({
    institutionId: text,
    names: namesShape,
    roles: listOf(roleShape),
    occurredAt: moment,
  }),
  RoleGranted: record({ institutionId: text, role: roleShape, occurredAt: moment }),
  RoleWithdrawn: record({ institutionId: text, role: roleShape, occurredAt: moment }),
  ControllerChanged: record({
    institutionId: text,
    controller: nullOr(text),
    validFrom: moment,
    occurredAt: moment,
    source: text,
    certainty: certaintyShape,
  }),
};
