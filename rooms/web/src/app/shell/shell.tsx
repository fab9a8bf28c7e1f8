import { useEffect, useState } from 'react';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useSignOut, useWho } from '../../api/session.ts';
import { Icon } from '../../parts/frame/icon.tsx';
import { PersonSearchBox } from '../../parts/person/person-search-box.tsx';
import { useWords } from '../../words/use-words.ts';
import { LanguageButton } from '../../parts/frame/language-button.tsx';
import { Navigation } from './navigation.tsx';
import { roleWord } from './role-word.ts';
import { UpdateNotice } from './update-notice.tsx';

/** The frame of every page: whose data this is, the way to the other pages, the search for a person. */
export function Shell() {
  const { t } = useWords();
  const path = useLocation({ select: (location) => location.pathname });
  const [menuOpen, setMenuOpen] = useState(false);
  useEffect(() => setMenuOpen(false), [path]);
  return (
    <>
      <a className="skip-link" href="#noi-dung">
        {t('shell.skip')}
      </a>
      <header className="bar">
        <div className="bar-top">
          <button type="button" className="menu-button" aria-expanded={menuOpen} aria-controls="menu" onClick={() => setMenuOpen(!menuOpen)}>
            <Icon name={menuOpen ? 'close' : 'menu'} size={22} />
            <span>{t('shell.menu')}</span>
          </button>
          <UnitMark />
          {path !== '/tim-nguoi' && (
            <div className="bar-search" role="search">
              <PersonSearchBox />
            </div>
          )}
          <div className="bar-account">
            <Account />
          </div>
        </div>
        <div id="menu" className={menuOpen ? 'bar-menu bar-menu-open' : 'bar-menu'}>
          <Navigation />
          <div className="menu-account">
            <Account />
          </div>
        </div>
      </header>
      <UpdateNotice />
      <main id="noi-dung" className="page" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

function UnitMark() {
  const who = useWho();
  return (
    <Link to="/" className="unit-mark">
      <img src="/icon.svg" alt="Tuyến" width={32} height={32} />
      <span>{who.unit.name}</span>
    </Link>
  );
}

function Account() {
  const { t, say } = useWords();
  const who = useWho();
  const signOut = useSignOut();
  const role = who.roleTitle === undefined ? roleWord(who.role, t) : say(who.roleTitle);
  return (
    <>
      <span className="account-name">
        <Link to="/tai-khoan-cua-toi">{who.name}</Link> <small>{role}</small>
      </span>
      <LanguageButton />
      <button type="button" className="plain-button" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('shell.signOut')}
      </button>
      {signOut.isError && <span role="alert">{t('shell.signOutFailed')}</span>}
    </>
  );
}
