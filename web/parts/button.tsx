import type { ComponentProps } from 'react'
import { Icon, type IconName } from './icons.tsx'

type ButtonProps = ComponentProps<'button'> & {
  readonly tone?: 'plain' | 'primary' | 'text' | 'danger'
  readonly size?: 'usual' | 'small'
  readonly icon?: IconName
  readonly busy?: boolean
}

/** A button with a word. One primary button per view. */
export function Button({ tone = 'plain', size = 'small', icon, busy = false, className = '', children, disabled, type = 'button', ...rest }: ButtonProps) {
  return (
    // oxlint-disable-next-line react/button-has-type -- the type is given by the caller and is 'button' otherwise
    <button {...rest} type={type} className={`button ${tone} ${size} ${className}`} disabled={disabled === true || busy} aria-busy={busy}>
      {icon !== undefined && <Icon name={icon} size={16} />}
      {children}
    </button>
  )
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & { readonly icon: IconName; readonly label: string; readonly iconSize?: number; readonly dot?: boolean }

/** A button with an icon alone: its label is spoken and shown as a tip. */
export function IconButton({ icon, label, iconSize = 18, dot = false, className = '', type = 'button', ...rest }: IconButtonProps) {
  return (
    // oxlint-disable-next-line react/button-has-type -- the type is given by the caller and is 'button' otherwise
    <button {...rest} type={type} className={`icon-button ${className}`} aria-label={label} title={label}>
      <Icon name={icon} size={iconSize} />
      {dot && <i className="dot" />}
    </button>
  )
}
