import { mount } from '@/components/mount';
import { WelcomeApp } from '@/components/WelcomeApp';

mount('page', <WelcomeApp />);
