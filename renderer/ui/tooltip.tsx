// Tooltips: the name of an icon and its key, or the long form of an acronym, on hover and on focus.
import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, type TooltipProps, TooltipTrigger } from 'react-aria-components/Tooltip'
import { KeyHint } from './key-hint.tsx'
import './overlay.css'

export interface WithTooltipProps {
  readonly words: ReactNode
  readonly combo?: string
  readonly placement?: NonNullable<TooltipProps['placement']>
  /** Milliseconds before it opens on hover. */
  readonly delay?: number
  /** One focusable element made with React Aria (a Button, a Link, or `Focusable` around anything). */
  readonly children: ReactNode
}

/** Gives one focusable element a tooltip. */
export function WithTooltip({ words, combo, placement = 'top', delay = 500, children }: WithTooltipProps) {
  return (
    <TooltipTrigger delay={delay} closeDelay={0}>
      {children}
      <AriaTooltip className="tooltip" placement={placement} offset={6}>
        {words}
        {combo && <KeyHint combo={combo} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
