// Tabs: a few panels of which one is shown.
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'
import './field.css'

export interface TabsProps<Id extends string> {
  /** Read out. */
  readonly label: string
  readonly tabs: readonly { readonly id: Id; readonly words: ReactNode; readonly panel: ReactNode }[]
  readonly selected?: Id
  readonly onSelect?: (id: Id) => void
}

/** Arrow keys move between tabs. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <AriaTabs
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key)
        if (chosen) onSelect?.(chosen.id)
      }}
    >
      <TabList className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.words}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.panel}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
