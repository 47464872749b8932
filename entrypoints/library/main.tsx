import { LibraryApp } from '@/components/LibraryApp';
import { mount } from '@/components/mount';
import { openEarly } from '@/utils/platform/store/database';

openEarly();
mount('page', <LibraryApp />);
