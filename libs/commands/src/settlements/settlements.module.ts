import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { SettlementsController } from './settlements.controller.js';
import { SettlementsPolicy } from './settlements.policy.js';

@Module({ imports: [HandlingModule], controllers: [SettlementsController, SettlementsPolicy] })
export class SettlementsModule {}
