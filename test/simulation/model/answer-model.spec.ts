import { asRecorded, usualLife } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { PaymentModel } from './payment-model.js';

describe('The model of what callers were told', () => {
  const log = asRecorded(usualLife({ end: 'placed' }));
  const model = new PaymentModel();
  for (const event of log) model.follow(event);
  const [{ id } = { id: '' }] = log;
  const accepted = { key: 'k', body: 'b', status: 'accepted', eventIds: [id], text: 'yes', askedAfter: 0 } as const;
  const again = { ...accepted, status: 'refused', eventIds: [], text: 'no', askedAfter: 1 } as const;

  it('has nothing to say of the same answer twice, of an answer that was lost, and of another body that is refused', () => {
    expect(model.answered(accepted)).toEqual([]);
    expect(model.answered(accepted)).toEqual([]);
    expect(model.answered({ ...accepted, status: 'unknown', text: 'lost' })).toEqual([]);
    expect(model.answered({ ...again, body: 'another' })).toEqual([]);
    expect(model.answered({ ...again, key: 'free' })).toEqual([]);
    expect(model.atRest()).toEqual([]);
  });

  it('sees another answer to the same key and body, unless it is a no to whoever asked before the yes was heard', () => {
    expect(model.answered(again)).toEqual(['key k was answered yes, and is now answered no']);
    expect(model.answered({ ...again, askedAfter: 0 })).toEqual([]);
    expect(model.answered({ ...accepted, text: 'yes and no', askedAfter: 0 })).toHaveLength(1);
    expect(model.answered({ ...accepted, text: 'yes and no' })).toHaveLength(1);
    expect(model.answered({ ...accepted, eventIds: [] })).toHaveLength(1);
  });

  it('sees another body accepted under a key that is taken', () => {
    expect(model.answered({ ...accepted, body: 'another' }).join()).toContain('another body with it was accepted');
  });

  it('sees what was refused and recorded', () => {
    expect(model.answered({ ...again, key: 'other', eventIds: [id] }).join()).toContain('was refused, and recorded');
  });

  it('sees what was acknowledged and is not in the log', () => {
    model.answered({ ...accepted, key: 'lost', eventIds: ['nowhere'] });
    expect(model.atRest()).toEqual(['key lost was accepted, and its event nowhere is not in the log']);
  });
});
