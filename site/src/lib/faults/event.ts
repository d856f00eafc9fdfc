/** Of the connection between a page and `astro dev`: asks for the fault of the lab, and tells it. */
export const EVENT = 'homelab:fault';
