import { documentFromHtml } from '@/features/documents/html'
import { getPictures } from '@/features/media/pictures'
import { Play } from './play.client'

const html = `
<p>قال <strong>وزير الصحة</strong> إن نتائج <a href="https://example.org/a">المسح الوطني</a> ستصدر يوم الأحد، بعد تأخير دام ثلاثة أشهر.</p>
<p>BBC: قالت الوزارة إن النتائج صدرت ,وأضافت  أنها كاملة.</p>
<p>The ministry said on Sunday that the results are out.</p>
<h2>ما الذي تغيّر؟</h2>
<ul><li>أول البنود<ul><li>بند داخلي</li></ul></li><li>Second item in English, with a full stop.</li></ul>
<blockquote><p>لن ننتظر أكثر من ذلك، فالناس تريد أن تعرف.</p><footer>وزير الصحة</footer></blockquote>
<figure><img src="a" alt=""></figure>
<div data-node="gallery"><figure><img src="a"></figure><figure><img src="b"></figure></div><hr>
<table><caption>النتائج بحسب المحافظة</caption><tr><th>المحافظة</th><th>العدد</th></tr><tr><td>دمشق</td><td>1,200</td></tr><tr><td>حلب</td><td>980</td></tr></table>
<div data-node="embed" data-url="https://www.youtube.com/watch?v=abcdefghijk" data-title="مقطع"></div>
<div data-node="relatedStory" data-article-id="12"></div>
<aside data-node="pullQuote"><p>الناس تريد أن تعرف</p></aside>
<aside data-node="factBox"><h2>في سطور</h2><p>بدأ المسح عام 2024.</p></aside>
<aside data-node="correctionNote" data-at="2026-11-24T10:00:00Z"><p>ورد في نسخة سابقة اسم آخر.</p></aside>
<article data-node="livePost" data-at="2026-11-24T10:00:00Z"><h2>وصول الوفد</h2><p>وصل الوفد صباحًا.</p></article>
<p>فقرة أخيرة.</p>`

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const { empty, edition = 'ar', long } = await searchParams
  const pictures = await getPictures([1, 2, 3, 4], 'ar')
  const ids = [...pictures.keys()]
  let next = 0
  const paragraphs = Array.from(
    { length: 140 },
    () => `<p>${'وقالت الوزارة في بيان إن النتائج صدرت يوم الأحد بعد تأخير طويل '.repeat(3)}</p>`,
  ).join('')
  let count = 0
  const { document } = documentFromHtml(empty ? '<p></p>' : long ? html + paragraphs : html, {
    mediaFor: () => ids[next++ % ids.length],
    newId: () => `b${(count += 1)}`,
  })
  return (
    <main className="mx-auto w-full max-w-measure px-4 py-6">
      <h1 className="text-large font-bold">Playground</h1>
      <Play initial={document} pictures={Object.fromEntries(pictures)} edition={edition} />
    </main>
  )
}
