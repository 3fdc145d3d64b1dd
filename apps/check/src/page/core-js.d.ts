/** Core-js brings no types: its modules only change what is there, and nothing is imported from them. */
declare module 'core-js/actual/*'
