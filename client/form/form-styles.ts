// The style sheets of forms, in order: NL Design System, then ours. Apart from the rest, because only pages with a form need them.
import '@utrecht/component-library-css/dist/index.css'
import './form.css'
