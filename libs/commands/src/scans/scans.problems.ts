import { imageTooLarge, invalidRequest, type Problem, ProblemError, platformProblems } from '@hutong/platform';
import type { FormFault } from './code-reader.worker.js';
import { imagePixelsMax, imageSideMaxPixels } from './image-limits.js';

/** Why no code could be read from an image. */
export const imageProblems = {
  notAnImage: {
    type: '/problems/image-not-readable',
    title: 'The image is no PNG, JPEG or WebP that can be read',
    status: 422,
    field: 'image',
  },
  noCode: { type: '/problems/no-code-in-image', title: 'There is no code in the image', status: 422, field: 'image' },
  severalCodes: {
    type: '/problems/several-codes-in-image',
    title: 'There is more than one code',
    status: 422,
    field: 'image',
  },
} as const satisfies Record<string, Problem>;

const tooManyPixels = `An image may have ${imagePixelsMax} pixels at most, and ${imageSideMaxPixels} on one side.`;

/** Why a form could not be read. */
export function formProblem(fault: FormFault): ProblemError {
  switch (fault) {
    case 'notAForm':
      return new ProblemError(platformProblems.badRequest, 'The body is not a complete multipart form.');
    case 'tooManyFields':
      return new ProblemError(platformProblems.badRequest, 'The form has more fields than a scan.');
    case 'imageMissing':
      return invalidRequest([{ field: 'image', reason: 'is missing: send the picture as a file' }]);
    case 'imageTooLarge':
      return imageTooLarge();
    case 'imageNotReadable':
      return new ProblemError(imageProblems.notAnImage);
    case 'imageTooManyPixels':
      return new ProblemError(imageProblems.notAnImage, tooManyPixels);
    case 'imageAnimated':
      return new ProblemError(imageProblems.notAnImage, 'The image is animated: send a picture that stands still.');
  }
}

/** The one code of an image; any other number is refused. */
export function onlyCode(texts: readonly string[]): string {
  const [text] = texts;
  if (text === undefined) throw new ProblemError(imageProblems.noCode);
  if (texts.length > 1) throw new ProblemError(imageProblems.severalCodes, `The image shows ${texts.length} codes.`);
  return text;
}
