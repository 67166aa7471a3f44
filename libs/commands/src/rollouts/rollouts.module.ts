import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { RolloutsController } from './rollouts.controller.js';

@Module({ imports: [HandlingModule], controllers: [RolloutsController] })
export class RolloutsModule {}
