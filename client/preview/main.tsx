import { createRoot } from 'react-dom/client';
import { ClaimPreview } from './claim-preview.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('preview.html has no #root');
createRoot(root).render(<ClaimPreview />);
