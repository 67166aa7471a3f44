import type { InstitutionRefusal } from '@hutong/domain';
import type { Problem } from '@hutong/platform';

/** Every refusal has one public face; a new refusal does not compile until it is listed here. */
export const institutionProblems: Readonly<Record<InstitutionRefusal, Problem>> = {
  institutionDiffers: {
    type: '/problems/institution-differs',
    title: 'The institution was registered with other particulars',
    status: 409,
  },
  institutionUnknown: { type: '/problems/institution-unknown', title: 'There is no such institution', status: 404 },
  rolesMissing: {
    type: '/problems/roles-missing',
    title: 'An institution has one role at least',
    status: 422,
    field: 'roles',
  },
  controlsItself: {
    type: '/problems/controls-itself',
    title: 'Nobody is controlled by itself',
    status: 422,
    field: 'controller',
  },
  tooManyControllers: {
    type: '/problems/too-many-controllers',
    title: 'Too much was said about who controls the institution',
    status: 409,
  },
};
