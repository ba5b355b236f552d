import { describe, expect, test } from 'vitest'
import { documentFromHtml } from '@/features/documents/html'
import { plainText } from '@/features/documents/text'
import { readDateline, takeDateline } from './dateline'

describe('readDateline', () => {
  test.each([
    ['مرصد مينا – سوريا', 'مرصد مينا', 'سوريا'],
    ['مرصد مينا - دمشق', 'مرصد مينا', 'دمشق'],
    ['مرصد مينا — بيروت:', 'مرصد مينا', 'بيروت'],
    ['سانا- حلب', 'سانا', 'حلب'],
    ['سانا -حلب', 'سانا', 'حلب'],
    ['العربية.نت ـ الرياض', 'العربية.نت', 'الرياض'],
    ['د ب أ – برلين', 'د ب أ', 'برلين'],
    ['رويترز–لندن', 'رويترز', 'لندن'],
    ['AFP - Paris', 'AFP', 'Paris'],
  ])('%s', (line, source, place) => expect(readDateline(line)).toEqual({ source, place }))

  test.each([
    'مرصد مينا',
    'خاص',
    'قال الوزير – وهو يغادر القاعة – إن الاتفاق لم يوقع بعد',
    'ماذا حدث؟ – القصة كاملة',
    'المباراة 3 – 2',
    'Al-Monitor',
    'ما نعرفه حتى الآن عن العاصفة التي – ضربت الساحل',
    'خبر. – آخر',
    '– سوريا',
    'سوريا –',
    '',
  ])('no dateline: %s', (line) => expect(readDateline(line)).toBeUndefined())
})

describe('takeDateline', () => {
  const take = (html: string) => {
    const { document, dateline } = takeDateline(
      documentFromHtml(html, { mediaFor: () => undefined }).document,
    )
    return [dateline?.source, dateline?.place, plainText(document)]
  }
  test.each([
    ['<strong>مرصد – سوريا</strong>\n\nنص الخبر', 'مرصد', 'سوريا', 'نص الخبر'],
    ['<p><b>مرصد – سوريا</b></p><p>نص الخبر</p>', 'مرصد', 'سوريا', 'نص الخبر'],
    ['<p><strong>مرصد – سوريا</strong><br>نص الخبر</p>', 'مرصد', 'سوريا', 'نص الخبر'],
    ['<p><strong>مرصد</strong> <strong>– سوريا</strong></p><p>نص</p>', 'مرصد', 'سوريا', 'نص'],
  ])('%s', (html, ...expected) => expect(take(html)).toEqual(expected))

  test.each([
    ['not bold', '<p>مرصد – سوريا</p><p>نص</p>', 'مرصد – سوريا\nنص'],
    ['bold begins a sentence', '<p><strong>مرصد – سوريا</strong> قالت مصادر</p>', 'مرصد – سوريا قالت مصادر'],
    ['all there is', '<p><strong>مرصد – سوريا</strong></p>', 'مرصد – سوريا'],
    ['not at the top', '<p>نص</p><p><strong>مرصد – سوريا</strong></p>', 'نص\nمرصد – سوريا'],
    ['empty', '', ''],
  ])('stays where it is: %s', (_, html, text) => expect(take(html)).toEqual([undefined, undefined, text]))
})
