'use client'
import { DeskError } from '@/components/admin/frame/desk-error.client'

/** A screen that broke: the frame around it stays. */
export default DeskError
