import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('portal.html has no #root');
createRoot(root).render(<App />);
