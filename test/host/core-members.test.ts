import { expect, test } from 'vitest'

import {
  committedMembers,
  printMembers,
  readMembers,
} from '../../playground/host/core/members/generate'
import { features } from '../../playground/host/core/features'

test('members.json is what the installed typings say', () => {
  expect(committedMembers()).toBe(printMembers())
})

test('every member the host gives behaviour to is in the typings', () => {
  const members = readMembers()
  const namesOf = (type: string): Set<string> => {
    const list = members[type]
    if (list === undefined) throw new Error(`not in the typings: ${type}`)
    return new Set(`${list.call} ${list.readOnly} ${list.writable}`.split(' '))
  }
  const isNode = (type: string): boolean => type === type.toUpperCase()
  const ofAnyLayer = new Set(
    Object.keys(members)
      .filter(isNode)
      .flatMap((type) => [...namesOf(type)]),
  )
  const strangers = features.flatMap((feature) => [
    ...Object.keys(feature.layers ?? {}).filter((name) => !ofAnyLayer.has(name)),
    ...Object.entries(feature.types ?? {}).flatMap(([type, own]) =>
      Object.keys(own)
        .filter((name) => !namesOf(type).has(name))
        .map((name) => `${type}.${name}`),
    ),
  ])
  // Made from one table for all fields of text; the typings leave out what cannot be asked.
  const derived =
    /^TEXT\.[gs]etRange(FontStyle|FontWeight|BoundVariables|StyleOverrides|OpenTypeFeatures)$/
  expect(strangers.filter((name) => !derived.test(name))).toEqual([])
})
