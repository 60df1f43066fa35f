import { render } from 'preact';
import './style/tokens.css';
import './style/base.css';
import './style/shell.css';
import './style/controls.css';
import './style/parts.css';
import './style/new-run.css';
import './style/run.css';
import './style/report.css';
import './style/signals.css';
import './style/lists.css';
import './style/print.css';
import { App } from './routes';

const root = document.getElementById('app');
if (root) render(<App />, root);
