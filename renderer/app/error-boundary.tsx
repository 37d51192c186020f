import { Component, type ReactNode } from 'react'
import { CrashScreen } from './crash-screen.tsx'

type Props = { readonly children: ReactNode; readonly resetKey?: string }
type State = { readonly failedAt: string | null }

/** React catches what a screen throws only in a class. Another address shows another screen, so it starts anew. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failedAt: null }

  static getDerivedStateFromError(): State {
    return { failedAt: '' }
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failedAt !== null && before.resetKey !== this.props.resetKey) this.setState({ failedAt: null })
  }

  override render(): ReactNode {
    return this.state.failedAt === null ? this.props.children : <CrashScreen />
  }
}
