import { action } from '@/features/accounts/action'
import { done } from '@/lib/result'
import { createTopic, suggestTopics } from './create-topic'
import { newTopic, topicQuery } from './input'

export const topicActions = {
  'topics.create': action({ needs: 'topics.create', input: newTopic, run: createTopic }),
  'topics.suggest': action({
    needs: 'articles.read',
    input: topicQuery,
    run: async (input) => done(await suggestTopics(input)),
  }),
}
