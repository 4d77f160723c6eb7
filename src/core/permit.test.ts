import { expect, test } from 'vitest'
import { refusal, user } from '../../test/core/arbitraries.ts'
import { type Action, permit, type Role } from './permit.ts'
import { isProblem } from './problem.ts'

const may: Readonly<Record<Action, readonly Role[]>> = {
  'item.add': ['collector', 'analyst', 'custodian', 'administrator'],
  'item.read': ['collector', 'analyst', 'reviewer', 'legal', 'custodian', 'administrator'],
  'claim.judge': ['analyst', 'reviewer', 'administrator'],
  'claim.export': ['analyst', 'reviewer', 'legal', 'administrator'],
  'model.allow': ['custodian', 'administrator'],
  'model.ask': ['analyst', 'custodian', 'administrator'],
  'index.rebuild': ['custodian', 'administrator'],
}
const roles: readonly Role[] = ['collector', 'analyst', 'reviewer', 'legal', 'custodian', 'administrator']
const id = user('ada')

// Record<Action, …> makes this the whole list.
test.each(Object.keys(may) as Action[])('%s is for those who may, and for nobody else', action => {
  const granted = roles.filter(role => refusal(() => permit({ id, roles: [role] }, action)) === 'held')
  expect(granted).toEqual(may[action])
  expect(refusal(() => permit({ id, roles: [] }, action))).toBe('permit.refused')
})

test('a permit says whose it is', () => {
  expect(permit({ id, roles: ['legal', 'custodian'] }, 'index.rebuild').user).toBe(id)
})

test('refused sounds like absent', () => {
  try {
    permit({ id, roles: [] }, 'item.read')
    expect.unreachable()
  } catch (cause) {
    expect(isProblem(cause) && [cause.category, cause.message]).toEqual([
      'not-found',
      'Nothing here by that name, or you may not read it.',
    ])
  }
})
