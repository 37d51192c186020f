import { Tooltip } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/engine/shop.ts'
import { sections } from './sections.ts'
import classes from './shell.module.css'

export function Sidebar() {
  const { t } = useTranslation()
  const { settings } = useShop()
  const [location] = useLocation()
  return (
    <nav className={classes['side']} aria-label={t('shell.mainMenu')}>
      <div className={classes['shopName']} title={settings.name}>
        {settings.name === '' ? t('firstRun.brand') : settings.name}
      </div>
      <ul className={classes['links']}>
        {sections.map(({ key, path, icon: Icon }) => {
          const isCurrent = location === path || location.startsWith(`${path}/`)
          return (
            <li key={key}>
              <Tooltip label={t(`shell.sections.${key}`)} position="right" openDelay={600}>
                <Link href={path} className={classes['link']} aria-current={isCurrent ? 'page' : undefined}>
                  <Icon size={20} stroke={1.6} aria-hidden />
                  <span className={classes['linkText']}>{t(`shell.sections.${key}`)}</span>
                </Link>
              </Tooltip>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
