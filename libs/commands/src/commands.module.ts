import { Module } from '@nestjs/common';
import { askedCommands } from './commands.js';
import { HandlingModule } from './handling/handling.module.js';
import { COMMANDS, CommandsController } from './http/commands.controller.js';

/** Takes commands of every context, many in one request. */
@Module({
  imports: [HandlingModule],
  controllers: [CommandsController],
  providers: [{ provide: COMMANDS, useValue: askedCommands }],
})
export class CommandsModule {}
