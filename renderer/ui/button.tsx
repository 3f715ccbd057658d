// Buttons: a verb each. An icon alone always has a name and a tooltip that says its key.
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { Link as AriaLink } from 'react-aria-components/Link'
import type { TooltipProps } from 'react-aria-components/Tooltip'
import { addressOf, go, type Route } from '../routes.ts'
import './button.css'
import { Icon, type IconName } from './icon.tsx'
import { KeyHint } from './key-hint.tsx'
import { WithTooltip } from './tooltip.tsx'

export type ButtonLook = 'plain' | 'main' | 'quiet'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly children: ReactNode
  /** `main` for the one thing to do here, `quiet` for text-like buttons in lists and bars. */
  readonly look?: ButtonLook
  readonly icon?: IconName
  /** Key that does the same, e.g. "Ctrl+K": shown as key caps at the end. */
  readonly combo?: string
  readonly small?: boolean
}

/** A button with words. */
export function Button({ children, look = 'plain', icon, combo, small = false, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className="button" data-look={look} data-small={small || undefined}>
      {icon && <Icon name={icon} />}
      <span className="button-words">{children}</span>
      {combo && <KeyHint combo={combo} />}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  readonly icon: IconName
  /** What it does, as a verb: read out, and shown as the tooltip. */
  readonly label: string
  readonly combo?: string
  readonly small?: boolean
  readonly placement?: NonNullable<TooltipProps['placement']>
  /** Shown as pressed; for buttons that switch something on and off. */
  readonly pressed?: boolean
}

/** A button with an icon only: its label is read out, and its tooltip says the label and the key. */
export function IconButton({ icon, label, combo, small = false, placement = 'bottom', pressed, ...rest }: IconButtonProps) {
  return (
    <WithTooltip words={label} placement={placement} {...(combo ? { combo } : {})}>
      <AriaButton
        {...rest}
        aria-label={label}
        className="icon-button"
        data-small={small || undefined}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      >
        <Icon name={icon} />
      </AriaButton>
    </WithTooltip>
  )
}

export interface RouteLinkProps {
  readonly to: Route
  readonly children: ReactNode
  readonly className?: string
  /** The screen shown at present. */
  readonly current?: boolean
  readonly label?: string
}

/** A link to a screen of the casebook. */
export function RouteLink({ to, children, className = 'link', current = false, label }: RouteLinkProps) {
  return (
    <AriaLink
      href={`#${addressOf(to)}`}
      className={className}
      onClick={(event) => {
        event.preventDefault()
        go(to)
      }}
      {...(label ? { 'aria-label': label } : {})}
      {...(current ? { 'aria-current': 'page' as const } : {})}
    >
      {children}
    </AriaLink>
  )
}
