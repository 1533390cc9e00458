import { showUI } from '@create-figma-plugin/utilities'

export default function main(): void {
  showUI({ width: 920, height: 640 })
}
