import { describe, expect, test } from 'vitest'
import { frameFor } from './embed-frames'
import { embedFor, embedHostsIn, postFor } from './embeds'

describe('what may be embedded', () => {
  const cases: [string, string, string | undefined][] = [
    [
      'https://www.youtube.com/watch?v=abcdefghijk',
      'youtube',
      'https://www.youtube-nocookie.com/embed/abcdefghijk',
    ],
    [
      '//www.youtube.com/embed/abcdefghijk?autoplay=1',
      'youtube',
      'https://www.youtube-nocookie.com/embed/abcdefghijk',
    ],
    ['http://youtu.be/abcdefghijk', 'youtube', 'https://www.youtube-nocookie.com/embed/abcdefghijk'],
    ['https://twitter.com/a/status/12', 'x', 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12'],
    [
      'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F1',
      'facebook',
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F1',
    ],
    [
      'https://www.instagram.com/p/Abc_1/embed/captioned',
      'instagram',
      'https://www.instagram.com/p/Abc_1/embed/',
    ],
    ['https://www.tiktok.com/@a/video/12', 'tiktok', 'https://www.tiktok.com/embed/v2/12'],
    ['https://t.me/a/12', 'telegram', 'https://t.me/a/12?embed=1'],
    ['https://player.vimeo.com/video/12?h=1', 'vimeo', 'https://player.vimeo.com/video/12?dnt=1'],
    [
      'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b',
      'soundcloud',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb',
    ],
  ]
  test.each(cases)('%s', (address, provider, frame) => {
    const embed = embedFor(address)
    expect(embed?.provider).toBe(provider)
    expect(embed && embedFor(embed.url), 'reading twice changes nothing').toEqual(embed)
    expect(embed && frameFor(embed)).toBe(frame)
  })
})

test.each([
  'https://youtube.com.evil.example/watch?v=abcdefghijk',
  'https://evilyoutube.com/watch?v=abcdefghijk',
  'https://user@youtube.com/watch?v=abcdefghijk',
  'https://youtube.com:8443/watch?v=abcdefghijk',
  'ftp://youtube.com/x',
  'javascript:alert(1)//youtube.com',
  'https://www.facebook.com/plugins/post.php?href=https://evil.example/',
  'https://w.soundcloud.com/player/?url=https://api.soundcloud.com/tracks/1',
  '',
  7,
])('%s is refused', (address) => expect(embedFor(address)).toBeUndefined())

test('a profile is not a post', () => {
  expect(postFor('https://x.com/someone')).toBeUndefined()
  expect(postFor('https://www.youtube.com/@someone')).toBeUndefined()
  expect(postFor('https://x.com/someone/status/1')).toBeDefined()
})

test('the hosts of the frames in a document are named once, even where it is broken', () => {
  const embed = (url: string) => ({ type: 'embed', attrs: { url } })
  const content = [embed('https://vimeo.com/1'), embed('https://vimeo.com/2'), embed('https://evil.example/')]
  expect(embedHostsIn({ type: 'doc', content: [{ type: 'factBox', content }] })).toEqual(['player.vimeo.com'])
  expect(embedHostsIn(JSON.parse('{"content":[null,{"type":"embed"},{"type":"x","content":"y"}]}'))).toEqual(
    [],
  )
})
