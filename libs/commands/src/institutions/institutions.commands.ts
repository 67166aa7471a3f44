import { changeController, grantRole, institutions, registerInstitution, withdrawRole } from '@hutong/domain';
import { command, commandTable } from '../handling/command.js';
import { instantOf } from '../http/request-fields.js';
import { InstitutionChangedAnswer } from './institutions.answers.js';
import { institutionProblems } from './institutions.problems.js';
import {
  ChangeControllerRequest,
  ChangeRoleRequest,
  InstitutionAddress,
  RegisterInstitutionRequest,
} from './institutions.requests.js';

type OfInstitution = Readonly<{ institutionId: string }>;

/** What every command about an institution has in common. */
const ofInstitution = {
  stream: institutions,
  idOf: ({ institutionId }: OfInstitution) => institutionId,
  problems: institutionProblems,
  about: ({ institutionId }: OfInstitution) => `institution ${institutionId}`,
  answer: InstitutionChangedAnswer,
  answerOf: ({ id }: Readonly<{ id: string }>) => ({ institutionId: id }),
};

const location = (institutionId: string): string => `/v1/institutions/${institutionId}`;

export const institutionCommands = commandTable({
  RegisterInstitution: command({
    ...ofInstitution,
    summary: 'Makes an institution known with its roles: the same command for a giant and for a tail institution.',
    path: 'institutions',
    request: RegisterInstitutionRequest,
    scope: 'institutions:register',
    opensStream: true,
    decide: (times, state, { request }) => registerInstitution(times, state, request),
    location,
  }),

  GrantRole: command({
    ...ofInstitution,
    summary: 'Gives the institution one more role, for what is decided from now on.',
    path: 'institutions/:institutionId/roles',
    address: InstitutionAddress,
    request: ChangeRoleRequest,
    scope: 'institutions:grant-role',
    decide: (times, state, { request: { role } }) => grantRole(times, state, { role }),
    location,
  }),

  WithdrawRole: command({
    ...ofInstitution,
    summary: 'Takes a role from the institution, for what is decided from now on.',
    path: 'institutions/:institutionId/role-withdrawals',
    address: InstitutionAddress,
    request: ChangeRoleRequest,
    scope: 'institutions:withdraw-role',
    decide: (times, state, { request: { role } }) => withdrawRole(times, state, { role }),
  }),

  ChangeController: command({
    ...ofInstitution,
    summary:
      'States which group controls the institution from a day on, also one gone by; payments keep what was known then.',
    path: 'institutions/:institutionId/controllers',
    address: InstitutionAddress,
    request: ChangeControllerRequest,
    scope: 'institutions:change-controller',
    decide: (times, state, { request }) => {
      const { controller, source, certainty } = request;
      return changeController(times, state, { controller, validFrom: instantOf(request.validFrom), source, certainty });
    },
    location,
  }),
});
