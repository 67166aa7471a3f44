import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { commandController } from '../http/command-controller.js';
import { institutionCommands } from './institutions.commands.js';
import { InstitutionsController } from './institutions.controller.js';

@Module({
  imports: [HandlingModule],
  controllers: [commandController('institutions', institutionCommands), InstitutionsController],
})
export class InstitutionsModule {}
