/** Why a line of a file cannot be taken. */
export type Fault = Readonly<{ file: string; line: number; field: string | null; reason: string }>;

export const printFault = ({ file, line, field, reason }: Fault): string =>
  `${file}:${line}${field === null ? '' : ` ${field}`}: ${reason}`;
