import { accountActions } from '@/features/accounts/actions'
import { articleActions } from '@/features/articles/actions'
import { breakingActions } from '@/features/breaking/actions'
import { copyDeskActions } from '@/features/copy-desk/actions'
import { decisionActions } from '@/features/articles/decide/actions'
import { commentsActions } from '@/features/comments/actions'
import { frontActions } from '@/features/front/actions'
import { instanceActions } from '@/features/instances/actions'
import { jobsActions } from '@/features/jobs/actions'
import { mediaActions } from '@/features/media/actions'
import { pagesActions } from '@/features/pages/actions'
import { peopleActions } from '@/features/people/actions'
import { previewsActions } from '@/features/previews/actions'
import { redirectActions } from '@/features/redirects/actions'
import { sectionActions } from '@/features/sections/actions'
import { settingsActions } from '@/features/settings/actions'
import { shareCardActions } from '@/features/share-cards/actions'
import { storyListActions } from '@/features/stories/actions'
import { synonymActions } from '@/features/search/actions'
import { topicActions } from '@/features/topics/actions'

/** Everything the desk can be asked to do, by name. The permission of each stands with it. */
export const deskActions = {
  ...accountActions,
  ...articleActions,
  ...breakingActions,
  ...commentsActions,
  ...copyDeskActions,
  ...decisionActions,
  ...frontActions,
  ...instanceActions,
  ...jobsActions,
  ...mediaActions,
  ...pagesActions,
  ...peopleActions,
  ...previewsActions,
  ...redirectActions,
  ...sectionActions,
  ...settingsActions,
  ...shareCardActions,
  ...storyListActions,
  ...synonymActions,
  ...topicActions,
}

export type DeskActions = typeof deskActions
