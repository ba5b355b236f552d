import {
  BookCheck,
  Clock,
  CornerUpRight,
  FileText,
  House,
  Languages,
  LayoutList,
  Newspaper,
  ScrollText,
  Tags,
  UserRound,
  UserRoundCog,
  UsersRound,
  type LucideIcon,
} from 'lucide-react'
import type { PlaceName } from './places'

export const placeIcons: Record<PlaceName, LucideIcon> = {
  home: House,
  stories: Newspaper,
  translations: Languages,
  topics: Tags,
  sections: LayoutList,
  people: UsersRound,
  pages: FileText,
  spellings: BookCheck,
  redirects: CornerUpRight,
  jobs: Clock,
  audit: ScrollText,
  users: UserRoundCog,
  account: UserRound,
}
