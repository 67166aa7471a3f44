import { ApiProperty } from '@nestjs/swagger';
import { institutionRoles, type InstitutionRole, type InstitutionState } from '@hutong/domain';
import { AttestedAnswer, NamesAnswer, Recorded } from '../http/answer-fields.js';

class ControllerAnswer extends AttestedAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'Null when nobody controls it any more.' })
  controller: string | null;

  @ApiProperty({ format: 'date-time' })
  validFrom: string;
}

export class InstitutionAnswer {
  @ApiProperty()
  institutionId: string;

  @ApiProperty({ type: NamesAnswer })
  names: NamesAnswer;

  @ApiProperty({ enum: [...institutionRoles], isArray: true })
  roles: readonly InstitutionRole[];

  @ApiProperty({ type: [ControllerAnswer], description: 'Who controlled it from when on, oldest first.' })
  controllers: readonly ControllerAnswer[];

  @ApiProperty({ pattern: '^[0-9]+$' })
  revision: string;
}

export class InstitutionChangedAnswer extends Recorded {
  @ApiProperty()
  institutionId: string;
}

type KnownInstitution = Exclude<InstitutionState, { status: 'absent' }>;

export const institutionAnswer = (state: KnownInstitution): Omit<InstitutionAnswer, 'revision'> => ({
  institutionId: state.institutionId,
  names: state.names,
  roles: [...state.roles],
  controllers: state.controllers.map(({ controller, validFrom, source, certainty, occurredAt }) => ({
    controller,
    validFrom,
    source,
    certainty,
    occurredAt,
  })),
});
