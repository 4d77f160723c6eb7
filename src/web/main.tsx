import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './styles/tokens.css'
import './styles/page.css'
import './styles/report.css'
import './styles/claims.css'
import './styles/print.css'

const page = document.getElementById('page')
if (!page) throw new Error('index.html has no #page')
createRoot(page).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
