/** Names that the browsers of these tests take for this machine: links in private networks are left alone. */
export const HERE = ['one.links.example', 'two.links.example'] as const;
