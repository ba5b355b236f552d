'use client'
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

export type Tab = { value: string; label: ReactNode; count?: number }

type TabsProps = {
  value: string
  onValueChange: (value: string) => void
  tabs: readonly Tab[]
  label: string
  /** What the chosen tab shows. */
  children: ReactNode
}

export function Tabs({ value, onValueChange, tabs, label, children }: TabsProps) {
  return (
    <Radix.Root value={value} onValueChange={onValueChange}>
      <Radix.List aria-label={label} className="flex gap-1 overflow-x-auto border-b border-rule">
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.value} value={tab.value} className="tab">
            {tab.label}
            {tab.count ? <span className="text-tiny text-muted">{tab.count}</span> : null}
          </Radix.Trigger>
        ))}
      </Radix.List>
      <Radix.Content value={value} className="pt-4">
        {children}
      </Radix.Content>
    </Radix.Root>
  )
}
