import { describe, expect, test } from 'vitest'
import { readListQuery, writeListQuery } from './list-query'

describe('the query of a list', () => {
  test.each([
    [{ status: 'draft', section: '3', q: ' قرار  ' }, 'status=draft&section=3&q=%D9%82%D8%B1%D8%A7%D8%B1'],
    [{ status: 'gone', kind: 'news', mine: '1' }, 'kind=news&mine=1'],
    [{ status: ['draft', 'published'], section: '-1', from: '2026-13', mine: 'yes' }, ''],
    [{ q: '\u202e\u0000', edition: "ar'; drop" }, ''],
    [{ after: '1764000000000-12', unknown: 'x' }, 'after=1764000000000-12'],
  ])('%j is %s', (given, written) => {
    expect(writeListQuery(readListQuery(given))).toBe(written)
  })
})
