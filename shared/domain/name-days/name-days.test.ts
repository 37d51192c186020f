import { describe, expect, it } from 'vitest'
import { addDays, isDay } from '../calendar-date.ts'
import { orthodoxEaster } from '../feasts/easter.ts'
import { nameKey } from '../name-folding.ts'
import { NAME_DAY_CALENDARS, nameDayChoices, nameDaysOf, namesOn } from './name-days.ts'
import { romanian } from './romanian.ts'
import { russian } from './russian.ts'
import { serbian } from './serbian.ts'

const tables = { romanian, russian, serbian }

describe('the tables of name days', () => {
  it.each(Object.entries(tables))('of %s hold 100 names and more, each once and with days that exist', (_, table) => {
    const names = Object.keys(table)
    expect(names.length).toBeGreaterThanOrEqual(100)
    expect(new Set(names.map(nameKey)).size).toBe(names.length)
    for (const days of Object.values(table)) {
      const list = days.split(' ')
      expect(new Set(list).size).toBe(list.length)
      for (const day of list) expect(/^E-\d$/.test(day) || isDay(`2000-${day}`)).toBe(true)
    }
  })

  it('of those who keep the old style have no day that a common year lacks', () => {
    for (const table of [russian, serbian])
      for (const day of Object.values(table).flatMap((days) => days.split(' '))) expect(isDay(`2001-${day}`)).toBe(true)
  })
})

describe('name days', () => {
  it.each([
    ['Ion', '2026-01-07'],
    ['Vasile', '2026-01-01'],
    ['Gheorghe', '2026-04-23'],
    ['Elena', '2026-05-21'],
    ['Maria', '2026-08-15 2026-09-08'],
    ['Dumitru', '2026-10-26'],
    ['Gavril', '2026-11-08'],
    ['Andrei', '2026-11-30'],
    ['Nicolae', '2026-12-06'],
    ['Ștefan', '2026-12-27'],
    ['Ana', '2026-07-25 2026-09-09 2026-12-09'],
    ['Ecaterina', '2026-11-25'],
  ])('of %s are in Romania on %s', (name, days) => {
    expect(nameDaysOf(name, 'ro', 2026).join(' ')).toBe(days)
  })

  it.each([
    ['Татьяна', '2026-01-25'],
    ['Николай', '2026-12-19 2026-05-22'],
    ['Екатерина', '2026-12-07'],
    ['Вера', '2026-09-30'],
    ['Пётр', '2026-07-12 2026-07-08 2026-01-29'],
    ['Елена', '2026-06-03'],
    ['Александр', '2026-12-06 2026-09-12'],
  ])('of %s are in Russia on %s', (name, days) => {
    expect(nameDaysOf(name, 'ru', 2026).join(' ')).toBe(days)
  })

  it('are found in every spelling and alphabet', () => {
    const days = (name: string, calendar: 'ro' | 'ru' | 'sr') => nameDaysOf(name, calendar, 2026)[0]
    for (const name of ['Ștefan', 'Ştefan', 'Stefan', ' STEFAN ', 'S\u0326tefan'])
      expect(days(name, 'ro')).toBe('2026-12-27')
    for (const name of ['Юлия', 'Yuliya', 'Julija', 'Iuliia', 'ЮЛИЯ']) expect(days(name, 'ru')).toBe('2026-07-29')
    for (const name of ['Фёдор', 'Федор', 'Fyodor']) expect(days(name, 'ru')).toBe('2026-06-21')
    for (const name of ['Дмитрий', 'Dmitry', 'Dmitrij']) expect(days(name, 'ru')).toBe('2026-11-08')
    for (const name of ['Đorđe', 'Ђорђе', 'Djordje', 'Dorde']) expect(days(name, 'sr')).toBe('2026-05-06')
    for (const name of ['Ćirilo', 'Ћирило', 'Cirilo']) expect(days(name, 'sr')).toBe('2026-05-24')
  })

  it('of short forms are those of the full name', () => {
    for (const name of ['Ionel', 'Ionuț', 'Ionut', 'Nelu', 'Ionică'])
      expect(nameDaysOf(name, 'ro', 2026)).toEqual(['2026-01-07'])
    expect(nameDaysOf('Nicușor', 'ro', 2026)).toEqual(['2026-12-06'])
    expect(nameDaysOf('Таня', 'ru', 2026)).toEqual(['2026-01-25'])
    expect(nameDaysOf('Лена', 'ru', 2026)).toEqual(['2026-06-03'])
    expect(nameDaysOf('Sasha', 'ru', 2026)).toEqual([])
    expect(nameDaysOf('Đole', 'sr', 2026)).toEqual(['2026-05-06'])
  })

  it('of a short form of several names are the days of all of them, else there is a choice', () => {
    expect(nameDaysOf('Gabi', 'ro', 2026)).toEqual(['2026-11-08'])
    expect(nameDaysOf('Cristi', 'ro', 2026)).toEqual(['2026-12-25'])
    expect(nameDaysOf('Женя', 'ru', 2026)).toEqual([])
    expect(nameDayChoices('Женя', 'ru', 2026)).toEqual([
      { name: 'Евгений', days: ['2026-12-26', '2026-03-20'] },
      { name: 'Евгения', days: ['2026-01-06'] },
    ])
    expect(nameDayChoices('Ион', 'ro', 2026)).toEqual([{ name: 'Ion', days: ['2026-01-07'] }])
  })

  it('are none of a short form that may also stand for a name without a day, as its own language has it', () => {
    expect(nameDaysOf('Миша', 'ru', 2026)).toEqual(['2026-11-21', '2026-09-19'])
    // Milan and Miloš, too.
    expect(nameDaysOf('Miša', 'sr', 2026)).toEqual([])
    expect(nameDayChoices('Miša', 'sr', 2026).map(({ name }) => name)).toEqual(['Mihajlo'])
    // Alexandra or Alexandru, but no short form that Romanian has.
    expect(nameDaysOf('Sașa', 'ro', 2026)).toEqual([])
  })

  it('of a double name are those of both', () => {
    const days = ['2026-07-25', '2026-09-09', '2026-12-09', '2026-08-15', '2026-09-08']
    expect(nameDaysOf('Ana-Maria', 'ro', 2026)).toEqual(days)
    expect(nameDaysOf('Ana Maria', 'ro', 2026)).toEqual(days)
  })

  it('of flowers are on Palm Sunday in every year', () => {
    for (let year = 2000; year <= 2100; year += 1)
      for (const name of ['Florin', 'Viorica', 'Margareta'])
        expect(nameDaysOf(name, 'ro', year)).toEqual([addDays(orthodoxEaster(year), -7)])
    expect(nameDaysOf('Florica', 'ro', 2025)).toEqual(['2025-04-13'])
  })

  it('of 29 February are on the 28th in common years', () => {
    expect([2024, 2025, 2100].map((year) => nameDaysOf('Casian', 'ro', year)[0])).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2100-02-28',
    ])
    expect(namesOn('2024-02-29', 'ro')).toEqual(['Casian', 'Gherman'])
    expect(namesOn('2025-02-28', 'ro')).toEqual(['Casian', 'Gherman'])
  })

  it('of the old style are 13 days later, a day earlier at the end of a leap February, a day later after 2100', () => {
    expect(nameDaysOf('Ion', 'ro-old-style', 2026)).toEqual(['2026-01-20'])
    expect(nameDaysOf('Nicolae', 'ro-old-style', 2026)).toEqual(['2026-12-19'])
    expect(nameDaysOf('Ecaterina', 'ro-old-style', 2026)).toEqual(['2026-12-07'])
    expect(nameDaysOf('Florin', 'ro-old-style', 2026)).toEqual(nameDaysOf('Florin', 'ro', 2026))
    expect(nameDaysOf('Лев', 'ru', 2023)).toEqual(['2023-03-03', '2023-03-05'])
    expect(nameDaysOf('Лев', 'ru', 2024)).toEqual(['2024-03-02', '2024-03-04'])
    expect(nameDaysOf('Nikola', 'sr', 2101)).toEqual(['2101-12-20', '2101-05-23'])
  })

  it('are none of a name that isn’t known, nor of no name', () => {
    for (const calendar of NAME_DAY_CALENDARS)
      for (const name of ['', ' ', 'Xyz', '-', '123', 'constructor', '__proto__']) {
        expect(nameDaysOf(name, calendar, 2026)).toEqual([])
        expect(nameDayChoices(name, calendar, 2026)).toEqual([])
      }
  })
})

describe('the names of a day', () => {
  it('are those that are kept on it', () => {
    expect(namesOn('2026-09-30', 'ru')).toEqual(['Вера', 'Любовь', 'Надежда', 'София', 'Софья'])
    expect(namesOn('2026-07-12', 'sr')).toEqual(['Pavle', 'Petar'])
    expect(namesOn('2026-04-05', 'ro')).toContain('Florin')
    expect(namesOn('2026-04-06', 'ro')).not.toContain('Florin')
  })

  it('lead back to it, for every name of every calendar', () => {
    for (const calendar of NAME_DAY_CALENDARS)
      for (const name of Object.keys(calendar === 'ru' ? russian : calendar === 'sr' ? serbian : romanian))
        for (const year of [2026, 2028])
          for (const day of nameDaysOf(name, calendar, year)) {
            expect(day.slice(0, 4)).toBe(String(year))
            expect(namesOn(day, calendar)).toContain(name)
          }
  })
})
