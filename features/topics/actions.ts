import { action } from '@/features/accounts/action'
import { done } from '@/lib/result'
import { createTopic, suggestTopics } from './create-topic'
import { addInput, changeInput, mergeInput, newTopic, idInput, topicQuery } from './input'
import { mergeTopic, removeTopic } from './merge-topic'
import { namesOfTopic } from './for-editors'
import { addTopic, changeTopic } from './name-topic'

export const topicActions = {
  'topics.create': action({ needs: 'topics.create', input: newTopic, run: createTopic }),
  'topics.suggest': action({
    needs: 'articles.read',
    input: topicQuery,
    run: async (input) => done(await suggestTopics(input)),
  }),
  'topics.add': action({ needs: 'topics.manage', input: addInput, run: addTopic }),
  'topics.change': action({ needs: 'topics.manage', input: changeInput, run: changeTopic }),
  'topics.names': action({ needs: 'topics.manage', input: idInput, run: namesOfTopic }),
  'topics.merge': action({ needs: 'topics.manage', input: mergeInput, run: mergeTopic }),
  'topics.remove': action({ needs: 'topics.manage', input: idInput, run: removeTopic }),
}
