import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { cdata, xml, xmlDocument } from './xml'

type Case = [name: string, value: Parameters<typeof xml>[1], text: string]

describe('what is put into a template', () => {
  test.each<Case>([
    ['markup', '<b a="1">&amp;', '&lt;b a=&quot;1&quot;&gt;&amp;amp;'],
    ['a quote of either kind', `"'`, '&quot;&#39;'],
    ['the end of a section', ']]>', ']]&gt;'],
    ['controls', 'خ\u0000\u0008\u001b\u007f\u009fبر', 'خبر'],
    ['lone surrogates', '\ud83dخبر\udd25', 'خبر'],
    ['characters that are none', '\ufffe\uffff\ufdd0خبر', 'خبر'],
    ['line ends and tabs', 'a\t\r\nb', 'a\t\r\nb'],
    ['emoji and Arabic', '🔥 «عاجل»', '🔥 «عاجل»'],
    ['a number', 12, '12'],
    ['nothing', undefined, ''],
    ['a condition that does not hold', false, ''],
    ['a list', [xml`<a/>`, '<', [xml`<b/>`]], '<a/>&lt;<b/>'],
  ])('%s', (_, value, text) => expect(xml`${value}`.text).toBe(text))
})

test.each([
  ['plain', 'a < b & c', '<![CDATA[a < b & c]]>'],
  ['the end of a section', 'a]]>b', '<![CDATA[a]]]]><![CDATA[>b]]>'],
  ['twice', ']]>]]>', '<![CDATA[]]]]><![CDATA[>]]]]><![CDATA[>]]>'],
  ['an end that appears once a control is gone', ']]\u0000>', '<![CDATA[]]]]><![CDATA[>]]>'],
  ['controls and lone surrogates', '\u0001a\ud800', '<![CDATA[a]]>'],
])('a section with %s', (_, content, text) => expect(cdata(content).text).toBe(text))

test.each([
  '<x>',
  ']]>',
  '&nbsp;',
  '\u0000',
  '\ud800',
  'a]]\ufffe>b',
  '<![CDATA[',
  '--><!--',
  '<?xml?>',
  '"\'>',
])('a parser reads back %j', (hostile) => {
  const texts: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', (text) => texts.push(text))
  parser.on('cdata', (text) => texts.push(text))
  parser.write(xmlDocument(xml`<r a="${hostile}">${hostile}${cdata(hostile)}</r>`)).close()
  const sound = hostile.replace(/[\u0000\ud800\ufffe]/g, '')
  expect(texts.join('').trim()).toBe(sound + sound)
})
