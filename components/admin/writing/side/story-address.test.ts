import { expect, test } from 'vitest'
import { storyAddress } from './story-address'

const edition = {
  ...{ locale: 'en', name: 'English', siteName: 'Marsad', pageTitle: '', origin: 'https://news.example' },
  sections: [
    { id: 1, name: 'World', path: '/en/world', isOpinion: false },
    { id: 2, name: 'Science', path: '/en/science', isOpinion: false },
  ],
}

test.each([
  [{ headline: 'Rain over Aleppo', slug: '', sectionId: 2 }, '/en/science/7-rain-over-aleppo'],
  [{ headline: 'Rain over Aleppo', slug: 'Rain, Again!', sectionId: 1 }, '/en/world/7-rain-again'],
  [{ headline: '', slug: '', sectionId: null }, '/en/world/7-story'],
])('%j', (content, path) => {
  const address = storyAddress({ edition, id: 7 }, content)
  expect(address.path).toBe(path)
  expect(address.host).toBe('news.example')
})
