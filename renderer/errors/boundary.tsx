// Catches a fault while a screen is drawn, so that the rest of the window stays usable.
import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'

interface Props {
  readonly children: ReactNode
  /** A change of this value tries again: the address, for a screen. */
  readonly tryAgainOn: string
}

interface State {
  readonly failedOn: string | null
}

/** Shows words and a way back in place of a screen that could not be drawn. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { failedOn: null }

  override componentDidCatch(fault: Error) {
    // The log gets the kind of fault only; its message may hold words of the member's.
    console.error(`A screen could not be drawn: ${fault.name}`, import.meta.env.DEV ? fault : '')
    this.setState({ failedOn: this.props.tryAgainOn })
  }

  static getDerivedStateFromError(): Partial<State> {
    return {}
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return state.failedOn !== null && state.failedOn !== props.tryAgainOn ? { failedOn: null } : null
  }

  override render() {
    if (this.state.failedOn === null) return this.props.children
    return (
      <div className="empty" role="alert">
        <p className="empty-title">This page could not be shown</p>
        <p className="quiet">What you wrote is saved. Trying again usually helps; the other pages still work.</p>
        <Button look="main" onPress={() => this.setState({ failedOn: null })}>
          Try again
        </Button>
      </div>
    )
  }
}
