import { LibraryApp } from '@/components/LibraryApp';
import { mount } from '@/components/mount';

mount('page', <LibraryApp />);
