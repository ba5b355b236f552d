import { action } from '@/features/accounts/action'
import { done } from '@/lib/result'
import { createArticle } from './create-article'
import { createTranslation } from './create-translation'
import {
  chooseInput,
  createInput,
  idInput,
  presentInput,
  restoreInput,
  revisionInput,
  revisionsInput,
  saveInput,
  translateInput,
} from './input'
import { getRevision, listRevisions } from './list-revisions'
import { openStory } from './open-story'
import { tellPresence } from './presence'
import { resolveVersion } from './resolve-version'
import { restoreRevision } from './restore-revision'
import { saveDraft } from './save-draft'
import { namesOfStory } from './story-names'

/** What is done to a story by writing; what is decided about it stands in decide/actions.ts. */
export const articleActions = {
  'articles.create': action({ needs: 'articles.write', input: createInput, run: createArticle }),
  'articles.translate': action({ needs: 'articles.write', input: translateInput, run: createTranslation }),
  'articles.open': action({
    needs: 'articles.read',
    input: idInput,
    run: async ({ id }, asking) => {
      const story = await openStory(id, asking)
      return story && done(story)
    },
  }),
  'articles.names': action({ needs: 'articles.read', input: idInput, run: namesOfStory }),
  'articles.save': action({ needs: 'articles.write', input: saveInput, run: saveDraft }),
  'articles.revisions': action({ needs: 'articles.read', input: revisionsInput, run: listRevisions }),
  'articles.revision': action({ needs: 'articles.read', input: revisionInput, run: getRevision }),
  'articles.restore': action({ needs: 'articles.write', input: restoreInput, run: restoreRevision }),
  'articles.chooseVersion': action({ needs: 'articles.write', input: chooseInput, run: resolveVersion }),
  'articles.present': action({ needs: 'articles.read', input: presentInput, run: tellPresence }),
}
