export const words = {
  title: 'Settings',
};
