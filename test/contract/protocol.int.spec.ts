import { eventStoreDbProtocol } from '@hutong/testing';
import { targets } from './targets.js';

targets.forEach(eventStoreDbProtocol);
