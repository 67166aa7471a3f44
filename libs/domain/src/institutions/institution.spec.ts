import { describe, expect, it } from 'vitest';
import { at, dayMs, later, noon, noonJson } from '../examples.js';
import { instantToJson } from '../kernel/index.js';
import { specFor } from '../spec-for.js';
import type { InstitutionEvent } from './institution.events.js';
import {
  changeController,
  controllerAt,
  grantRole,
  hasRole,
  institutions,
  registerInstitution,
  withdrawRole,
} from './institution.js';

const { given } = specFor(institutions);
const names = { zh: '财付通', en: 'Tenpay' };
const tenpay = { institutionId: 'tenpay', names, roles: ['wallet', 'codeIssuer'] } as const;
const registered: InstitutionEvent = { type: 'InstitutionRegistered', data: { ...tenpay, occurredAt: noonJson } };
const attested = { source: 'annual report', certainty: 'published' } as const;
const controlledBy = (controller: string | null, fromMs: number): InstitutionEvent => ({
  type: 'ControllerChanged',
  data: {
    institutionId: 'tenpay',
    controller,
    validFrom: instantToJson(later(fromMs)),
    ...attested,
    occurredAt: noonJson,
  },
});
const change = (controller: string | null, fromMs: number) => ({
  controller,
  validFrom: later(fromMs),
  ...attested,
});

describe('Registering an institution', () => {
  it('records its names and roles', () =>
    given()
      .when((state) => registerInstitution(at(noon), state, tenpay))
      .then(registered));
  it('records a role that is named twice once', () =>
    given()
      .when((state) => registerInstitution(at(noon), state, { ...tenpay, roles: ['wallet', 'codeIssuer', 'wallet'] }))
      .then(registered));
  it('records nothing when it is repeated, in whatever order the roles are named', () =>
    given(registered)
      .when((state) => registerInstitution(at(noon), state, { ...tenpay, roles: ['codeIssuer', 'wallet'] }))
      .then());
  it.each([
    { ...tenpay, names: { ...names, en: 'WeChat Pay' } },
    { ...tenpay, names: { ...names, zh: '微信支付' } },
    { ...tenpay, roles: ['wallet'] as const },
    { ...tenpay, roles: ['wallet', 'acquirer'] as const },
  ])('is refused when another is registered under the id: %j', (other) =>
    given(registered)
      .when((state) => registerInstitution(at(noon), state, other))
      .thenRefused('institutionDiffers'),
  );
  it('is refused without a role', () =>
    given()
      .when((state) => registerInstitution(at(noon), state, { ...tenpay, roles: [] }))
      .thenRefused('rolesMissing'));
  it('happens once', () => given(registered).cannotBeFollowedBy(registered));
});

describe('Roles of an institution', () => {
  const granted: InstitutionEvent = {
    type: 'RoleGranted',
    data: { institutionId: 'tenpay', role: 'acquirer', occurredAt: noonJson },
  };
  const withdrawn: InstitutionEvent = { ...granted, type: 'RoleWithdrawn' };
  it('are granted', () =>
    given(registered)
      .when((state) => grantRole(at(noon), state, { role: 'acquirer' }))
      .then(granted));
  it('are granted once', () =>
    given(registered, granted)
      .when((state) => grantRole(at(noon), state, { role: 'acquirer' }))
      .then());
  it('are withdrawn', () =>
    given(registered, granted)
      .when((state) => withdrawRole(at(noon), state, { role: 'acquirer' }))
      .then(withdrawn));
  it('are withdrawn once', () =>
    given(registered, granted, withdrawn)
      .when((state) => withdrawRole(at(noon), state, { role: 'acquirer' }))
      .then());
  it('count from the grant to the withdrawal', () => {
    expect(hasRole(given(registered).state, 'acquirer')).toBe(false);
    expect(hasRole(given(registered, granted).state, 'acquirer')).toBe(true);
    expect(hasRole(given(registered, granted, withdrawn).state, 'acquirer')).toBe(false);
    expect(hasRole(given().state, 'wallet')).toBe(false);
  });
  it('belong to a registered institution', () => {
    given()
      .when((state) => grantRole(at(noon), state, { role: 'wallet' }))
      .thenRefused('institutionUnknown');
    given()
      .when((state) => withdrawRole(at(noon), state, { role: 'wallet' }))
      .thenRefused('institutionUnknown');
    given().cannotBeFollowedBy(granted);
    given().cannotBeFollowedBy(withdrawn);
  });
});

describe('Who controls an institution', () => {
  it('is stated with the day it begins, the source and how sure it is', () =>
    given(registered)
      .when((state) => changeController(at(noon), state, change('tencent', -dayMs)))
      .then(controlledBy('tencent', -dayMs)));
  it('is stated once', () =>
    given(registered, controlledBy('tencent', 0))
      .when((state) => changeController(at(noon), state, change('tencent', 0)))
      .then());
  it('holds from the first millisecond of its day', () => {
    const { state } = given(registered, controlledBy('tencent', 0));
    expect(controllerAt(state, later(-1))).toBeNull();
    expect(controllerAt(state, noon)).toBe('tencent');
  });
  it('follows the days and not the order of the statements', () => {
    const { state } = given(registered, controlledBy('tencent', 0), controlledBy('founders', -dayMs));
    expect(controllerAt(state, later(-dayMs))).toBe('founders');
    expect(controllerAt(state, later(-1))).toBe('founders');
    expect(controllerAt(state, noon)).toBe('tencent');
  });
  it('is what was said last for the same day, and nobody when that was said', () => {
    const { state } = given(registered, controlledBy('tencent', 0), controlledBy(null, 0));
    expect(controllerAt(state, noon)).toBeNull();
    expect(controllerAt(given().state, noon)).toBeNull();
  });
  it('is never the institution itself', () =>
    given(registered)
      .when((state) => changeController(at(noon), state, change('tenpay', 0)))
      .thenRefused('controlsItself'));
  it('is stated of a registered institution', () => {
    given()
      .when((state) => changeController(at(noon), state, change('tencent', 0)))
      .thenRefused('institutionUnknown');
    given().cannotBeFollowedBy(controlledBy('tencent', 0));
  });
  it('is stated as often as the bound allows, and not once more', () => {
    const statements = Array.from({ length: 200 }, (_, day) => controlledBy('tencent', day));
    given(registered, ...statements.slice(1))
      .when((state) => changeController(at(noon), state, change('tencent', 0)))
      .then(controlledBy('tencent', 0));
    given(registered, ...statements)
      .when((state) => changeController(at(noon), state, change('tencent', dayMs)))
      .thenRefused('tooManyControllers');
  });
});
