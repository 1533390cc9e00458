import { testFixtures } from '../fixtures'

testFixtures(import.meta.url)
