/** What is chosen here is worked out in the browser; without a script the page says so and leads to the numbers. */
export const csr = true;
