import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { HttpReply } from './http.js';
import { platformProblems, ProblemError } from './problem.js';
import { problemMarkdown, problemPage, type ProblemText, readProblemTexts } from './problem-texts.js';

/** What the `type` of a problem leads to: its text, as a page for people, as JSON for programs, and else as Markdown. */
@ApiExcludeController()
@Controller('problems')
export class ProblemTextsController {
  readonly #texts = readProblemTexts();

  @Get(':name')
  problem(
    @Param('name') name: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: HttpReply,
  ): string {
    const text = this.#texts.get(name);
    if (!text) throw new ProblemError(platformProblems.routeNotFound);
    const [type, write] = formOf(accept ?? '');
    void reply.header('Content-Type', `${type}; charset=utf-8`).header('Vary', 'Accept');
    return write(text);
  }
}

function formOf(accept: string): readonly [string, (text: ProblemText) => string] {
  if (accept.includes('text/html')) return ['text/html', problemPage];
  if (accept.includes('json')) return ['application/json', JSON.stringify];
  return ['text/markdown', problemMarkdown];
}
