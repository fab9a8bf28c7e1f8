import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { TodayPage } from '../../pages/today/today-page.tsx';
import { Waiting } from '../../parts/frame/waiting.tsx';
import { NotFoundPage } from '../../parts/frame/not-found-page.tsx';
import { readCaseSearch, readDueSearch, readEntrySearch, readExplainSearch, readPeriodSearch, readPictureSearch, readReportSearch, readUnitSearch } from './search-params.ts';
import { Shell } from '../shell/shell.tsx';
import { ShownFault } from './shown-fault.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

const today = createRoute({ getParentRoute: () => root, path: '/', component: TodayPage });

const due = createRoute({
  getParentRoute: () => root,
  path: '/den-han/$programme',
  validateSearch: readDueSearch,
  component: lazyRouteComponent(() => import('../../pages/due/due-page.tsx'), 'DuePage'),
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/tim-nguoi',
  component: lazyRouteComponent(() => import('../../pages/search/search-page.tsx'), 'SearchPage'),
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/nguoi/$personId',
  component: lazyRouteComponent(() => import('../../pages/person/person-page.tsx'), 'PersonPage'),
});

const newPerson = createRoute({
  getParentRoute: () => root,
  path: '/nguoi-moi',
  component: lazyRouteComponent(() => import('../../pages/entry/new-person-page.tsx'), 'NewPersonPage'),
});

const entry = createRoute({
  getParentRoute: () => root,
  path: '/nguoi/$personId/ghi/$formId',
  validateSearch: readEntrySearch,
  component: lazyRouteComponent(() => import('../../pages/entry/entry-page.tsx'), 'EntryPage'),
});

const record = createRoute({
  getParentRoute: () => root,
  path: '/ban-ghi/$subjectId/$recordId',
  component: lazyRouteComponent(() => import('../../pages/record/record-page.tsx'), 'RecordPage'),
});

const conflicts = createRoute({
  getParentRoute: () => root,
  path: '/bat-dong',
  component: lazyRouteComponent(() => import('../../pages/conflicts/conflicts-page.tsx'), 'ConflictsPage'),
});

const correction = createRoute({
  getParentRoute: () => root,
  path: '/ban-ghi/$subjectId/$recordId/dinh-chinh',
  component: lazyRouteComponent(() => import('../../pages/entry/correction-page.tsx'), 'CorrectionPage'),
});

const cases = createRoute({
  getParentRoute: () => root,
  path: '/ca-benh',
  validateSearch: readCaseSearch,
  component: lazyRouteComponent(() => import('../../pages/cases/cases-page.tsx'), 'CasesPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/nhap-du-lieu',
  component: lazyRouteComponent(() => import('../../pages/imports/imports-page.tsx'), 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/nhap-du-lieu/$importId',
  component: lazyRouteComponent(() => import('../../pages/imports/import-page.tsx'), 'ImportPage'),
});

const plans = createRoute({
  getParentRoute: () => root,
  path: '/ke-hoach',
  component: lazyRouteComponent(() => import('../../pages/plans/plans-page.tsx'), 'PlansPage'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/ke-hoach/$planId',
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import('../../pages/plans/plan-page.tsx'), 'PlanPage'),
});

const planBoard = createRoute({
  getParentRoute: () => root,
  path: '/ke-hoach/$planId/bang',
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import('../../pages/plans/board-page.tsx'), 'BoardPage'),
});

const planGap = createRoute({
  getParentRoute: () => root,
  path: '/ke-hoach/$planId/$targetId',
  validateSearch: readPeriodSearch,
  component: lazyRouteComponent(() => import('../../pages/plans/gap-page.tsx'), 'GapPage'),
});

const explain = createRoute({
  getParentRoute: () => root,
  path: '/chi-so/$indicatorId',
  validateSearch: readExplainSearch,
  component: lazyRouteComponent(() => import('../../pages/explain/explain-page.tsx'), 'ExplainPage'),
});

const pictures = createRoute({
  getParentRoute: () => root,
  path: '/chi-so/$indicatorId/hinh',
  validateSearch: readPictureSearch,
  component: lazyRouteComponent(() => import('../../pages/pictures/pictures-page.tsx'), 'PicturesPage'),
});

const reports = createRoute({
  getParentRoute: () => root,
  path: '/bao-cao',
  component: lazyRouteComponent(() => import('../../pages/reports/reports-page.tsx'), 'ReportsPage'),
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/bao-cao/$reportId',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('../../pages/reports/report-page.tsx'), 'ReportPage'),
});

const reportBoard = createRoute({
  getParentRoute: () => root,
  path: '/bao-cao/$reportId/nop',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('../../pages/reports/life/report-board-page.tsx'), 'ReportBoardPage'),
});

const units = createRoute({
  getParentRoute: () => root,
  path: '/don-vi',
  validateSearch: readUnitSearch,
  component: lazyRouteComponent(() => import('../../pages/units/units-page.tsx'), 'UnitsPage'),
});

const unitChanges = createRoute({
  getParentRoute: () => root,
  path: '/thay-doi-don-vi',
  component: lazyRouteComponent(() => import('../../pages/units/unit-changes-page.tsx'), 'UnitChangesPage'),
});

const unit = createRoute({
  getParentRoute: () => root,
  path: '/don-vi/$unitId',
  validateSearch: readUnitSearch,
  component: lazyRouteComponent(() => import('../../pages/units/unit-page.tsx'), 'UnitPage'),
});

const ownAccount = createRoute({
  getParentRoute: () => root,
  path: '/tai-khoan-cua-toi',
  component: lazyRouteComponent(() => import('../../pages/account/own-account-page.tsx'), 'OwnAccountPage'),
});

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/tai-khoan',
  component: lazyRouteComponent(() => import('../../pages/accounts/accounts-page.tsx'), 'AccountsPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/nhat-ky',
  component: lazyRouteComponent(() => import('../../pages/audit/audit-page.tsx'), 'AuditPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    today, due, search, person, newPerson, entry, record, conflicts, correction, cases, imports, oneImport, plans, plan, explain, reports, report, reportBoard, units, unit,
    planBoard, planGap, pictures, unitChanges,
    ownAccount, accounts, audit,
  ]),
  defaultPendingComponent: () => <Waiting />,
  defaultErrorComponent: ShownFault,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
